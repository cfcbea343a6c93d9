"""The demonstration, `smederij run --demo`: invented residents, personas, and a clock to move."""
