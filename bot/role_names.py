"""How roles are called on the command line and in content."""

from __future__ import annotations

from collections.abc import Mapping

from domain.roles import Role

DUTCH_ROLES: Mapping[str, Role] = {
    "initiatiefgroep": Role.INITIATIVE_GROUP,
    "opbouwwerker": Role.COMMUNITY_WORKER,
    "gebiedsregisseur": Role.AREA_DIRECTOR,
    "wijkteam": Role.NEIGHBOURHOOD_TEAM,
    "afstemmingsgroep": Role.ALIGNMENT_GROUP,
    "stuurgroep": Role.STEERING_GROUP,
    "klankbordgroep": Role.SOUNDING_BOARD,
    "wethouder": Role.ALDERMAN,
}
ROLE_NAMES: Mapping[str, Role] = {**DUTCH_ROLES, **{one.value: one for one in Role}}
