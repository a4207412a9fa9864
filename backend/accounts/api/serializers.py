"""The forms of the session calls."""

from rest_framework import serializers


class SignInInput(serializers.Serializer[None]):
    """What signing in takes."""

    email = serializers.EmailField(max_length=254)
    password = serializers.CharField(max_length=256, trim_whitespace=False)


class OrganisationBrief(serializers.Serializer[None]):
    """The organisation a user acts for."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    name_en = serializers.CharField()
    kind = serializers.ChoiceField(choices=["buyer", "enterprise", "platform"])
    is_demo = serializers.BooleanField()


class SessionUser(serializers.Serializer[None]):
    """The signed-in user as the interface shows them."""

    id = serializers.IntegerField()
    email = serializers.EmailField()
    display_name = serializers.CharField()
    role = serializers.ChoiceField(
        choices=["visitor", "buyer", "enterprise", "platform", "broker", "data_steward", "administrator"]
    )
    organisation = OrganisationBrief(allow_null=True)
    is_demo = serializers.BooleanField()


class SessionOutput(serializers.Serializer[None]):
    """Who is signed in, if anyone."""

    user = SessionUser(allow_null=True)
    languages = serializers.ListField(child=serializers.CharField())
