"""Handing back: no agenda, plan or advice counts before its area saw it, changed it, said yes."""
