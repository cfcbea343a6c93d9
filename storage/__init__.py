"""PostgreSQL: tables, queries, the queues and the conversations; the only package that writes SQL."""
