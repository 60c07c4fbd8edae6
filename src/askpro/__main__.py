"""`python -m askpro`: hands over to the composition root."""

from askpro.wiring.commands import main

main()
