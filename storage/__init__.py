"""PostgreSQL: tables, queries, queues and conversations. Only here is SQL."""
