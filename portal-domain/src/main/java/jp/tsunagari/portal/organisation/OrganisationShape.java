package jp.tsunagari.portal.organisation;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardType;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.merge.CardShape;
import jp.tsunagari.portal.merge.ElementLikeness;
import jp.tsunagari.portal.merge.FieldValues;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/** What an organisation's card consists of, and what makes its parts the same part in two states. */
public final class OrganisationShape {

    /** One field, since a name of one state with the legal form of another would be neither. */
    public static final CardField<OrganisationDetails, Name> NAME = CardField.single("name", Name::of);

    public static final CardField<OrganisationDetails, String> READING =
            CardField.single("reading", OrganisationDetails::reading);

    public static final CardField<OrganisationDetails, Representative> REPRESENTATIVES = CardField.list(
            "representatives",
            OrganisationDetails::representatives,
            ElementLikeness.byKey(UnaryOperator.identity(), OrganisationShape::person));

    public static final CardField<OrganisationDetails, FoundingDate> FOUNDED =
            CardField.single("founded", OrganisationDetails::founded);

    /** One field: the regions are those of the address. */
    public static final CardField<OrganisationDetails, Seat> SEAT = CardField.single("address", Seat::of);

    public static final CardField<OrganisationDetails, String> WEBSITE =
            CardField.single("website", OrganisationDetails::website);

    public static final CardField<OrganisationDetails, String> CONTACT =
            CardField.single("contact", OrganisationDetails::contact);

    public static final CardField<OrganisationDetails, String> MESSAGE =
            CardField.single("message", OrganisationDetails::message);

    public static final CardField<OrganisationDetails, Photo> PHOTOS =
            CardField.list("photos", OrganisationDetails::photos, Photo.likeness());

    public static final CardShape<OrganisationDetails> SHAPE = new CardShape<>(
            List.of(NAME, READING, REPRESENTATIVES, FOUNDED, SEAT, WEBSITE, CONTACT, MESSAGE, PHOTOS),
            OrganisationShape::build);

    public static final CardType<OrganisationDetails> TYPE =
            new CardType<>(CardKind.ORGANISATION, SHAPE, OrganisationDetails.named(""), OrganisationDetails.class);

    private OrganisationShape() {}

    /**
     * The name and what follows from it.
     *
     * @param legalForm code, or null
     */
    public record Name(String name, @Nullable String legalForm, String coreName) {

        static Name of(OrganisationDetails details) {
            return new Name(details.name(), details.legalForm(), details.coreName());
        }
    }

    /** The address and the regions that it lies in. */
    public record Seat(@Nullable String address, List<String> regions) {

        public Seat {
            regions = List.copyOf(regions);
        }

        static @Nullable Seat of(OrganisationDetails details) {
            return details.address() == null && details.addressRegions().isEmpty()
                    ? null
                    : new Seat(details.address(), details.addressRegions());
        }
    }

    private static OrganisationDetails build(FieldValues<OrganisationDetails> values) {
        Name name = Objects.requireNonNull(values.single(NAME), "an organisation has a name");
        Seat seat = values.single(SEAT);
        return new OrganisationDetails(
                name.name(),
                values.single(READING),
                name.legalForm(),
                name.coreName(),
                values.list(REPRESENTATIVES),
                values.single(FOUNDED),
                seat == null ? null : seat.address(),
                seat == null ? List.of() : seat.regions(),
                values.single(WEBSITE),
                values.single(CONTACT),
                values.single(MESSAGE),
                values.list(PHOTOS));
    }

    /** A name is the same person however it is spaced. */
    private static Object person(Representative representative) {
        return Folding.NAMES.apply(representative.name());
    }
}
