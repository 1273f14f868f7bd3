package jp.tsunagari.portal.card.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.draft.FormMerge;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.Figure;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a card as plain text, to be shown side by side and compared word by word. */
@Component
public class CardWords {

    private static final Set<String> CHOICES =
            Set.of("kind", "precision", "cumulative", "background", "basis", "people");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final Vocabulary vocabulary;
    private final RegionDirectory regions;
    private final Figures figures;
    private final Messages messages;

    CardWords(Vocabulary vocabulary, RegionDirectory regions, Figures figures, Messages messages) {
        this.vocabulary = vocabulary;
        this.regions = regions;
        this.figures = figures;
        this.messages = messages;
    }

    /** The words for one page: the names of terms are looked up once. */
    public Speaker speaker() {
        return new Speaker(
                Stream.concat(vocabulary.targetGroups().stream(), vocabulary.approaches().stream())
                        .collect(toMap(
                                Term::code, term -> messages.get(term.messageKey(), term), (former, latter) -> former)),
                regions,
                figures,
                messages);
    }

    /** What a text of a form is called. */
    String label(FormMerge.Conflict text) {
        String field = messages.get("card-form.sides.field." + kebab(text.field()));
        return text.part().isEmpty()
                ? field
                : messages.get(
                        "card-form.sides.row", field, messages.get("card-form.sides.part." + kebab(text.part())));
    }

    private static String kebab(String name) {
        // The reason has no name among the fields.
        return name.isEmpty()
                ? "reason"
                : CAPITAL.matcher(name).replaceAll("-$0").toLowerCase(Locale.ROOT);
    }

    /** What a text of a form says; a choice as it is called. */
    String say(FormMerge.Conflict text, String value) {
        return switch (text.part()) {
            case "kind" ->
                text.field().equals("efforts")
                        ? constant(EffortKind.values(), value, EffortKind::messageKey)
                        : constant(MetricKind.values(), value, MetricKind::messageKey);
            case "precision" -> constant(Precision.values(), value, Precision::messageKey);
            case "basis" -> constant(MetricBasis.values(), value, MetricBasis::messageKey);
            case "people" -> constant(PeopleCount.values(), value, PeopleCount::messageKey);
            case "cumulative", "background" -> messages.get("card-form.sides." + (value.isEmpty() ? "off" : "on"));
            default -> value;
        };
    }

    /** Whether it can be written again; a choice cannot. */
    boolean isTyped(FormMerge.Conflict text) {
        return !CHOICES.contains(text.part()) && !text.field().equals("legalForm");
    }

    private <E extends Enum<E>> String constant(E[] all, String name, Function<E, String> key) {
        return Stream.of(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> messages.get(key.apply(one)))
                .orElse(name);
    }

    /** Says what an element of a field says. */
    public static final class Speaker {

        private final Map<String, String> terms;
        private final RegionDirectory regions;
        private final Figures figures;
        private final Messages messages;

        private Speaker(Map<String, String> terms, RegionDirectory regions, Figures figures, Messages messages) {
            this.terms = terms;
            this.regions = regions;
            this.figures = figures;
            this.messages = messages;
        }

        /**
         * @param element of that field; null is nothing
         * @return empty for nothing
         */
        public String say(CardField<?, ?> field, @Nullable Object element) {
            if (element == null) {
                return "";
            }
            if (element instanceof AssignedTerm term) {
                String name = terms.getOrDefault(term.code(), term.code());
                return term.isMain() ? name : messages.get("card-form.words.also", name);
            }
            if (element instanceof WorkRegion region) {
                return region.extent() == null
                        ? region(region.code())
                        : messages.get(region.extent().messageKey(), region(region.code()));
            }
            if (element instanceof InitiativeSection section) {
                return messages.get("card-form.words.section", section.heading(), section.body());
            }
            if (element instanceof OutcomeMetric metric) {
                return metric(metric);
            }
            if (element instanceof Effort effort) {
                return messages.get(
                        "card-form.words.effort", messages.get(effort.kind().messageKey()), effort.text());
            }
            if (element instanceof ReadingNote note) {
                return note.message();
            }
            if (element instanceof OrganisationShape.Name name) {
                return name.name();
            }
            if (element instanceof OrganisationShape.Seat seat) {
                return seat(seat);
            }
            if (element instanceof Representative person) {
                return person.role() == null
                        ? person.name()
                        : messages.get("card-form.words.person", person.role(), person.name());
            }
            if (element instanceof Photo photo) {
                return photo(photo);
            }
            return element instanceof FoundingDate date
                    ? messages.get(date.messageKey(), date.year(), date.month(), date.day())
                    : element.toString();
        }

        /** All that is said of it: the picture itself is told apart by what it shows. */
        private String photo(Photo photo) {
            String words = messages.get(
                    "photo.words",
                    photo.alt(),
                    photo.credit(),
                    messages.get(photo.licence().messageKey()));
            return Stream.of(words, photo.caption(), photo.altEnglish())
                    .filter(Objects::nonNull)
                    .collect(joining("\n"));
        }

        /** A whole field of a card, an element a line. */
        public <C> String sayAll(CardField<C, ?> field, C card) {
            return elements(field, card).stream()
                    .map(element -> say(field, element))
                    .collect(joining("\n"));
        }

        /** What the field is called. */
        public String label(CardField<?, ?> field) {
            return messages.get(field.messageKey());
        }

        private static <C, V> List<V> elements(CardField<C, V> field, C card) {
            return field.read().apply(card);
        }

        private String seat(OrganisationShape.Seat seat) {
            String places = seat.regions().stream()
                    .map(this::region)
                    .collect(joining(messages.get("card-form.words.separator")));
            if (seat.address() == null) {
                return places;
            }
            return places.isEmpty() ? seat.address() : messages.get("card-form.words.seat", seat.address(), places);
        }

        private String region(String code) {
            return regions.find(code)
                    .map((Region region) -> messages.name(regions.inFull(region)))
                    .orElse(code);
        }

        private String metric(OutcomeMetric metric) {
            Figure figure = figures.of(metric);
            String kind = messages.get(metric.kind().messageKey());
            return messages.get(
                            "card-form.words.metric",
                            metric.label(),
                            figure.before() + figure.number() + figure.unit() + figure.after(),
                            metric.outcome() ? kind : messages.get("card-form.words.background", kind))
                    + said("baseline", plain(metric.baseline()))
                    + said("planned", plain(metric.planned()))
                    + scope(metric.scope())
                    + said("quote", metric.quote());
        }

        private String scope(MetricScope scope) {
            MetricBasis basis = scope.basis();
            PeopleCount people = scope.people();
            return said("basis", basis == null ? null : messages.get(basis.messageKey()))
                    + said("basis-of", scope.basisOf())
                    + said("people", people == null ? null : messages.get(people.messageKey()))
                    + said("period", scope.period())
                    + said("subject", scope.subject());
        }

        private String said(String what, @Nullable String value) {
            return value == null ? "" : messages.get("card-form.words.metric-" + what, value);
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }
}
