"""The guide on paper: pages and wall sheets, as a PDF or on a printer."""
