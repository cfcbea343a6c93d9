"""Firms and clubs that help free of charge, with tasks that fit what they can do."""
