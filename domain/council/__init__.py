"""The municipal council decides on a plan that its area said yes to."""
