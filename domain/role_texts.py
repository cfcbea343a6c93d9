"""Keys of what people read about roles, and what each role and action is called."""

from __future__ import annotations

from collections.abc import Mapping

from domain.notices import TextKey
from domain.roles import Action, Role


class RoleText(TextKey):
    """Sentences about who does what."""

    HELP = "hulp-met-rol"
    NOT_YOURS = "rol-mag-niet"
    TAKEN = "rol-afgelopen"
    SCREEN = "rollen"
    GROUP = "rollen-groep"
    NO_GROUP = "rollen-geen-groep"
    STARTING = "rollen-beginners"
    MORE = "rollen-meer"
    MEMBER = "rollen-lid"
    WHICH_AREA = "rollen-welk-gebied"
    STARTED = "groep-begonnen"
    STARTED_ALREADY = "groep-begon-je-al"
    STEPPED_BACK = "groep-toch-niet"
    GROUP_THERE = "groep-is-er-al"
    TOO_FEW = "groep-te-klein"
    ENOUGH = "groep-groot-genoeg"
    CONFIRMED = "groep-bevestigd"
    GIVE_ASK = "rol-geven-vraag"
    GIVEN = "rol-gegeven"
    PUT_FORWARD = "rol-voorgedragen"
    YOU_ARE_PUT_FORWARD = "rol-je-bent-voorgedragen"
    HAS_IT = "rol-heeft-die-al"
    NO_SUCH_CODE = "rol-code-onbekend"
    LIVES_ELSEWHERE = "rol-woont-elders"
    WHOM_TO_TAKE = "rol-wie-eruit"
    TAKE_ASK = "rol-eruit-vraag"
    TAKEN_FROM = "rol-eruit"
    NOT_A_MEMBER = "rol-geen-lid"
    GIVE_UP_ASK = "rol-stoppen-vraag"
    GIVEN_UP = "rol-gestopt"

    INVITATION = "uitnodiging"
    INVITATION_PICTURE = "uitnodiging-plaatje"
    INVITED = "uitnodiging-vraag"
    TOO_MANY = "uitnodiging-te-veel"
    USED = "uitnodiging-gebruikt"
    USED_BY_YOU = "uitnodiging-gebruikt-door-jou"
    EXPIRED = "uitnodiging-verlopen"
    WITHDRAWN = "uitnodiging-ingetrokken"
    OWN = "uitnodiging-van-jezelf"
    OTHER_AREA = "uitnodiging-ander-gebied"
    DECLINED = "uitnodiging-nee"
    ACCEPTED = "uitnodiging-ja"
    ACCEPTED_STARTING = "uitnodiging-ja-beginner"
    TOLD_INVITER = "uitnodiging-aangenomen"

    TRAIL = "spoor"
    TRAIL_EMPTY = "spoor-leeg"
    TRAIL_GRANTED = "spoor-gegeven"
    TRAIL_REVOKED = "spoor-genomen"
    TRAIL_REFUSED = "spoor-geweigerd"
    MUNICIPALITY = "spoor-gemeente"
    SOMEBODY = "spoor-iemand"
    PERSON = "spoor-persoon"
    SOMETHING = "spoor-iets"

    THIS_AREA = "knop-rol-gebied"
    INVITE = "knop-nodig-uit"
    TAKE = "knop-iemand-eruit"
    TAKE_THIS = "knop-lid-eruit"
    TAKE_YES = "knop-ja-eruit"
    CONFIRM = "knop-bevestig-groep"
    LOOK_BACK = "knop-wat-gebeurde"
    WHO_DOES_WHAT = "knop-wie-doet-wat"
    GIVE_UP = "knop-stop-met-rol"
    GIVE_UP_YES = "knop-ja-ik-stop"
    START = "knop-ik-wil-meedoen"
    STEP_BACK = "knop-ik-toch-niet"
    GIVE_YES = "knop-ja-geef-rol"
    ACCEPT = "knop-ja-ik-doe-mee"
    DECLINE = "knop-nee-dank-je"


class RoleName(TextKey):
    """What a role is called inside a sentence."""

    INITIATIVE_GROUP = "rol-initiative-group"
    COMMUNITY_WORKER = "rol-community-worker"
    AREA_DIRECTOR = "rol-area-director"
    NEIGHBOURHOOD_TEAM = "rol-neighbourhood-team"
    ALIGNMENT_GROUP = "rol-alignment-group"
    STEERING_GROUP = "rol-steering-group"
    SOUNDING_BOARD = "rol-sounding-board"
    ALDERMAN = "rol-alderman"


NAMES: Mapping[Role, RoleName] = {one: RoleName(f"rol-{one.value}") for one in Role}


class ActionName(TextKey):
    """What somebody wanted to do who may not: "Anna wilde een stemming openen"."""

    OPEN_DESK = "daad-open-desk"
    OPEN_BALLOT = "daad-open-ballot"
    CALL_MEETING = "daad-call-meeting"
    CONFIRM_THEME = "daad-confirm-theme"
    INVITE_MEMBER = "daad-invite-member"
    GIVE_ROLE = "daad-give-role"
    TAKE_ROLE = "daad-take-role"
    CONFIRM_GROUP = "daad-confirm-group"
    READ_TRAIL = "daad-read-trail"
    CONFIRM_MEMBER = "daad-confirm-member"
    HELP_RECOVER = "daad-help-recover"
    CONFIRM_DOOR = "daad-confirm-door"


DEEDS: Mapping[Action, ActionName] = {
    Action(one.value.removeprefix("daad-")): one for one in ActionName
}
"""Each action that needs a role: no other can be refused."""
