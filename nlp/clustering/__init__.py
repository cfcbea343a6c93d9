"""What a heap of texts is about, and which of them are near each other."""
