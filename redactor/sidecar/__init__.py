"""The log sidecar: a door between what logs and where logs go, through which nothing passes unread.

    input -> Record -> Reader (redacts) -> queue on disk -> output -> acknowledged back to the input

Read `ports` first, then `flow`. What inputs and outputs there are, `inputs` and `outputs` hold, one file each.
"""
