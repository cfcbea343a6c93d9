"""The pages for everybody: without an account, without a script, the same for whoever asks."""
