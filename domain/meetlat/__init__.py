"""Open sources: each partner's own agenda for an area, laid beside that of the residents."""
