"""The yardstick of a build in which nothing changed: read and hash the same files, the shortest way Python has."""

import hashlib
import os
import sys

total = hashlib.sha256()
for folder in sys.argv[1:]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(set(folders) - {"__pycache__", ".git"})
        for name in sorted(names):
            with open(os.path.join(root, name), "rb", buffering=0) as file:
                total.update(file.readall())
print(total.hexdigest())
