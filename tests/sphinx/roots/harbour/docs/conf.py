project = "The harbour"
extensions = ["briefbook.sphinx"]
bibtex_bibfiles = ["../refs.bib"]
