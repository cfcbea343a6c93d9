"""Updates in: a module per topic that a resident talks about."""
