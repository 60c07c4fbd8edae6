"""`python -m askpro`: hands over to the composition root."""

from askpro.wiring import main

main()
