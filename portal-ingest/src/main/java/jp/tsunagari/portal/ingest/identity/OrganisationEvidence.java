package jp.tsunagari.portal.ingest.identity;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.ingest.identity.CardLikeness.Certainty;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Similarity;
import org.jspecify.annotations.Nullable;

/** What tells one organisation from another, folded. The scores are those of decision 28. */
public final class OrganisationEvidence {

    /** A name and one more thing, such as the municipality of the seat. */
    private static final int MIN_CLEAR = 55;

    /** For a name that only people have given to the card. */
    private static final int MIN_CLEAR_BY_CARD = 80;

    /** Without the name: a web address and a prefecture, or a seat and a representative. */
    private static final int MIN_DOUBT = 35;

    private static final double ALIKE = 0.75;

    /** Hosts at which many organisations have their pages: there the host says nothing. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "facebook.com",
            "instagram.com",
            "twitter.com",
            "x.com",
            "ameblo.jp",
            "note.com",
            "sites.google.com",
            "peraichi.com",
            "jimdo.com",
            "fc2.com",
            "wordpress.com",
            "wixsite.com",
            "line.me",
            "lin.ee",
            "youtube.com",
            "linktr.ee",
            "blogspot.com",
            "canpan.info",
            "geocities.jp",
            "hatenablog.com",
            "goope.jp",
            "localinfo.jp",
            "crayonsite.net");

    private static final Set<Set<String>> RELATED_FORMS = Set.of(
            Set.of("npo", "certified-npo"),
            Set.of("general-association", "public-association"),
            Set.of("general-foundation", "public-foundation"));

    private final OrganisationDetails details;
    private final String key;
    private final @Nullable String prefecture;
    private final @Nullable String municipality;
    private final @Nullable String address;
    private final @Nullable String host;
    private final Set<String> representatives;

    private OrganisationEvidence(OrganisationDetails details) {
        this.details = details;
        this.key = OrganisationIdentity.key(details.coreName());
        this.prefecture = details.addressRegions().stream()
                .map(region -> region.substring(0, 2))
                .findFirst()
                .orElse(null);
        this.municipality = details.addressRegions().stream()
                .filter(region -> region.length() > 2)
                .findFirst()
                .orElse(null);
        this.address = details.address() == null ? null : Folding.NAMES.apply(details.address());
        this.host = host(details.website());
        this.representatives = details.representatives().stream()
                .map(person -> Folding.NAMES.apply(person.name()))
                .collect(toSet());
    }

    public static OrganisationEvidence of(OrganisationDetails details) {
        return new OrganisationEvidence(details);
    }

    /** The folded core name. */
    String key() {
        return key;
    }

    @Nullable
    String website() {
        return host;
    }

    Set<String> people() {
        return representatives;
    }

    /** The host of a web address; null where there is none, or many organisations share it. */
    static @Nullable String host(@Nullable String website) {
        if (website == null) {
            return null;
        }
        try {
            String host = URI.create(website.strip()).getHost();
            if (host == null) {
                return null;
            }
            String plain = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return SHARED_HOSTS.stream().anyMatch(shared -> plain.equals(shared) || plain.endsWith("." + shared))
                    ? null
                    : plain;
        } catch (IllegalArgumentException e) {
            return null; // Not every address that people can follow is one to the letter.
        }
    }

    /** By what a reading is known when it comes again, 64 hexadecimal digits. */
    public String fingerprint() {
        return HexFormat.of()
                .formatHex(Sha256.digest(String.join(
                        "\n",
                        key,
                        Objects.requireNonNullElse(details.legalForm(), ""),
                        String.join(",", details.addressRegions()),
                        Objects.requireNonNullElse(address, ""),
                        Objects.requireNonNullElse(host, ""))));
    }

    /**
     * @param known what a document said last of the organisation; what its card says if none has
     * @param nameOnCard the folded core name that the card has
     * @param sameCase whether a case was read that it has
     */
    CardLikeness like(OrganisationEvidence known, String nameOnCard, boolean sameCase) {
        List<IdentityReason> reasons = new ArrayList<>();
        reasons.add(name(known, nameOnCard));
        add(reasons, form(known));
        add(reasons, seat(known));
        add(reasons, compared(host, known.host, IdentityReason.HOST_SAME, IdentityReason.HOST_DIFFERENT));
        if (!representatives.isEmpty() && !known.representatives.isEmpty()) {
            reasons.add(
                    Collections.disjoint(representatives, known.representatives)
                            ? IdentityReason.REPRESENTATIVE_DIFFERENT
                            : IdentityReason.REPRESENTATIVE_SAME);
        }
        add(reasons, founded(known));
        if (sameCase) {
            reasons.add(IdentityReason.CASE_SAME);
        }
        int score = reasons.stream().mapToInt(IdentityReason::points).sum();
        return new CardLikeness(score, certainty(score, reasons), reasons);
    }

    private static Certainty certainty(int score, List<IdentityReason> reasons) {
        boolean contradicts = reasons.contains(IdentityReason.FORM_DIFFERENT)
                || reasons.contains(IdentityReason.PREFECTURE_DIFFERENT);
        return switch (reasons.get(0)) {
            case NAME_SAME -> !contradicts && score >= MIN_CLEAR ? Certainty.CLEAR : Certainty.DOUBTFUL;
            case NAME_ON_CARD -> !contradicts && score >= MIN_CLEAR_BY_CARD ? Certainty.CLEAR : Certainty.DOUBTFUL;
            default -> {
                if (score < MIN_DOUBT && !reasons.contains(IdentityReason.CASE_SAME)) {
                    yield Certainty.NONE;
                }
                yield !contradicts && isRenamed(reasons) ? Certainty.CLEAR : Certainty.DOUBTFUL;
            }
        };
    }

    /** The same web address, seat and form, and a person or date besides: a sister would be founded otherwise. */
    private static boolean isRenamed(List<IdentityReason> reasons) {
        boolean seat =
                reasons.contains(IdentityReason.ADDRESS_SAME) || reasons.contains(IdentityReason.MUNICIPALITY_SAME);
        boolean form = reasons.contains(IdentityReason.FORM_SAME) || reasons.contains(IdentityReason.FORM_RELATED);
        boolean person =
                reasons.contains(IdentityReason.REPRESENTATIVE_SAME) || reasons.contains(IdentityReason.CASE_SAME);
        return reasons.contains(IdentityReason.HOST_SAME)
                && seat
                && form
                && person
                && !reasons.contains(IdentityReason.FOUNDED_DIFFERENT);
    }

    private IdentityReason name(OrganisationEvidence known, String nameOnCard) {
        if (key.equals(known.key)) {
            return IdentityReason.NAME_SAME;
        }
        if (key.equals(nameOnCard)) {
            return IdentityReason.NAME_ON_CARD;
        }
        return Similarity.ofWords(key, known.key) >= ALIKE ? IdentityReason.NAME_ALIKE : IdentityReason.NAME_DIFFERENT;
    }

    private @Nullable IdentityReason form(OrganisationEvidence known) {
        String one = details.legalForm();
        String other = known.details.legalForm();
        if (one == null || other == null) {
            return null;
        }
        if (one.equals(other)) {
            return IdentityReason.FORM_SAME;
        }
        return RELATED_FORMS.contains(Set.of(one, other)) ? IdentityReason.FORM_RELATED : IdentityReason.FORM_DIFFERENT;
    }

    private @Nullable IdentityReason seat(OrganisationEvidence known) {
        if (prefecture != null && known.prefecture != null && !prefecture.equals(known.prefecture)) {
            return IdentityReason.PREFECTURE_DIFFERENT;
        }
        if (address != null && address.equals(known.address)) {
            return IdentityReason.ADDRESS_SAME;
        }
        if (municipality != null && municipality.equals(known.municipality)) {
            return IdentityReason.MUNICIPALITY_SAME;
        }
        return prefecture != null && prefecture.equals(known.prefecture) ? IdentityReason.PREFECTURE_SAME : null;
    }

    /** As finely as both say it. */
    private @Nullable IdentityReason founded(OrganisationEvidence known) {
        FoundingDate one = details.founded();
        FoundingDate other = known.details.founded();
        if (one == null || other == null) {
            return null;
        }
        boolean same = one.year() == other.year() && agree(one.month(), other.month()) && agree(one.day(), other.day());
        return same ? IdentityReason.FOUNDED_SAME : IdentityReason.FOUNDED_DIFFERENT;
    }

    private static boolean agree(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null || one.equals(other);
    }

    private static @Nullable IdentityReason compared(
            @Nullable String one, @Nullable String other, IdentityReason same, IdentityReason different) {
        return one == null || other == null ? null : one.equals(other) ? same : different;
    }

    private static void add(List<IdentityReason> reasons, @Nullable IdentityReason reason) {
        if (reason != null) {
            reasons.add(reason);
        }
    }
}
