"""All acts, in one table."""

from tests.durability.acts import ACTS_OF_THE_STORE, Act
from tests.durability.acts_of_services import ACTS_OF_SERVICES
from tests.durability.acts_of_trust import ACTS_OF_TRUST

ACTS: tuple[Act, ...] = (*ACTS_OF_THE_STORE, *ACTS_OF_SERVICES, *ACTS_OF_TRUST)
QUICK_ACTS: tuple[Act, ...] = tuple(act for act in ACTS if not act.is_long)

# Qt writes the preferences in its own way and tells nobody of a disk that fails: one that is lost is chosen again.
OF_QT = frozenset({"remembering-preferences"})
