package jp.tsunagari.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.search.text.Marker;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.Term;
import org.springframework.web.util.HtmlUtils;

/** Says in marked extracts why an initiative was found: its short texts that hold a word, and the best of the long ones. */
final class Highlights {

    private static final int MAX_HIGHLIGHTS = 5;

    private final Marker marker;

    Highlights(Marker marker) {
        this.marker = marker;
    }

    /** HTML without any element but {@code mark}; everything else is escaped. */
    List<String> of(InitiativeView initiative, InitiativeTile card, OrganisationView organisation) {
        List<String> highlights = new ArrayList<>();
        shortTexts(card, organisation)
                .map(marker::mark)
                .filter(MarkedText::hasMarks)
                .map(Highlights::html)
                .distinct()
                .limit(MAX_HIGHLIGHTS - 1L)
                .forEach(highlights::add);
        longText(initiative, organisation).map(Highlights::html).ifPresent(highlights::add);
        return highlights;
    }

    private static Stream<String> shortTexts(InitiativeTile card, OrganisationView organisation) {
        return Stream.of(
                        Stream.of(card.title().text(), organisation.name()),
                        card.approachItems().stream(),
                        card.targetPhrases().stream(),
                        card.regions().stream().map(TileRegion::label),
                        organisation.representatives().stream().map(Representative::name),
                        Stream.concat(card.targetGroups().stream(), card.approaches().stream())
                                .map(Term::name))
                .flatMap(texts -> texts);
    }

    private Optional<MarkedText> longText(InitiativeView initiative, OrganisationView organisation) {
        List<String> texts = new ArrayList<>();
        initiative.sections().stream().map(InitiativeSection::heading).forEach(texts::add);
        initiative.sections().stream()
                .filter(section -> section.kind() != SectionKind.PHOTOS)
                .map(InitiativeSection::body)
                .forEach(texts::add);
        Stream.of(organisation.message(), organisation.address())
                .flatMap(Stream::ofNullable)
                .forEach(texts::add);
        return marker.snippet(texts)
                .or(() -> marker.snippet(initiative.sections().stream()
                        .filter(section -> section.kind() == SectionKind.PHOTOS)
                        .map(InitiativeSection::body)
                        .toList()));
    }

    private static String html(MarkedText text) {
        StringBuilder html = new StringBuilder();
        for (MarkedText.Part part : text.parts()) {
            String escaped = HtmlUtils.htmlEscape(part.text(), "UTF-8");
            html.append(part.marked() ? "<mark>" + escaped + "</mark>" : escaped);
        }
        return html.toString();
    }
}
