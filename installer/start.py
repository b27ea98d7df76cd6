"""What the frozen program runs."""

import sys

from desktop.__main__ import main

sys.exit(main())
