"""What stands below the last speech: who wrote it down, whose rights it is, what else there is to read."""

import re
from collections.abc import Sequence

from transcript.recovery.pieces import Piece
from transcript.recovery.rows import Rows

_OF_PAGE = re.compile(
    r"\W*(?:copyright|\(c\)|all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti"
    r"|todos os direitos|все права|transcri(?:pts?|ption|bed|ber|pción|ção|zione|to)\b|transkri\w+|trascri\w+"
    r"|this (?:editable )?transcript|the transcript|audio transcript|расшифровк\w+|逐字稿|文字起こし|文字整理"
    r"|propos recueillis|das (?:gespräch|interview) (?:führte|moderierte)|die fragen stellten?"
    r"|mit \S+ \S+ sprach|interview: |intervista (?:a cura )?di|entrevista (?:realizada|de|por)\b"
    r"|(?:interviewed|edited|produced|reported) by\b|rozmawiał|wywiad |беседовал|интервью взял"
    r"|archivado en|filed under|tags?: |etiquetas: |schlag\w+: |posted in|categor\w+: |share (?:this|on)\b"
    r"|related (?:posts|articles|stories)|read (?:more|next|also)\b|lee también|lire aussi|à lire aussi"
    r"|mehr zum thema|lesen sie (?:auch|mehr)|leggi anche|seguí leyendo|читайте также"
    r"|(?:fotos?|photos?|bilder|crédit photos?|photo credits?|foto's): )",
    re.IGNORECASE,
)
_SIGN = "©"


def mark_closings(rows: Rows, pieces: Sequence[Piece]) -> None:
    """Give the pieces from such a sentence on, below the last speech, a role; nobody speaks them."""
    last = max((index for index, piece in enumerate(pieces) if piece.label), default=-1)
    if last < 0:
        return
    found = False
    for piece in pieces[last + 1 :]:
        if piece.kind == "text" and not piece.role:
            text = rows.texts[piece.first]
            found = found or text[0] == _SIGN or _OF_PAGE.match(text) is not None
            piece.role = "boilerplate" if found else None
