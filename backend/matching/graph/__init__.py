"""The supplier graph: pure Python on plain records, with NetworkX as its language.

Neither Django nor REST framework nor ``search`` is imported here. ``records`` is what comes in, ``build``
makes the immutable snapshot, ``paths`` and ``neighbourhood`` are what it answers.
"""
