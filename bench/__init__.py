"""Speed, start-up, memory and size, measured in one run: ``python -m bench``.

Every measurement runs in a process of its own, so that none pays for another's memory or
warms another's caches, and all of them on the same two cores.
"""
