"""The file of an engagement: the only part of the program that knows SQLite.

sqlcipher3 is the one SQLite of the process. It is registered under the name that sqlite-utils looks for
first, and that has to happen before anything below this package imports sqlite-utils, which is why it is done
here.
"""

import sys

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2
