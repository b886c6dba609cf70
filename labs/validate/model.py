"""The same rules, declared: pydantic's core, written in Rust, checks a record and makes the object."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


# region model
class Member(BaseModel):
    """A club's member."""

    model_config = ConfigDict(strict=True)

    id: Annotated[int, Field(gt=0)]
    name: Annotated[str, Field(min_length=1, max_length=40)]
    email: Annotated[str, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    age: Annotated[int, Field(ge=0, le=150)]
    balance: float
    tags: Annotated[list[str], Field(max_length=8)]


# endregion model
