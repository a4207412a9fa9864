"""Who could trade with whom: partners proposed for any firm or product of a network, nobody tuning for it.

``task`` reads a network, ``relations`` turns all that is known of it into sparse relations (``wording`` adds
the ones that names and texts imply), ``evidence`` measures pairs on them, ``hiding`` hides known trade from
the network to see which evidence would have found it, ``model`` learns the mix from that, and ``proposals``
applies it. The learnt mix is the network's own: nothing is carried from one network to another.
"""
