package jp.tsunagari.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/** Says in marked extracts why an initiative was found: its short texts that hold a word, and the best of the long ones. */
@Component
class Highlights {

    private static final int MAX_HIGHLIGHTS = 5;

    private static final TemplateSpec TEMPLATE =
            new TemplateSpec("fragments/marks", Set.of("text"), TemplateMode.HTML, null);

    private final ITemplateEngine engine;

    Highlights(ITemplateEngine engine) {
        this.engine = engine;
    }

    /** HTML without any element but {@code mark}; everything else is escaped. */
    List<String> of(Marker marker, InitiativeView initiative, InitiativeTile card, OrganisationView organisation) {
        List<String> highlights = new ArrayList<>();
        shortTexts(card, organisation)
                .map(marker::mark)
                .filter(MarkedText::hasMarks)
                .map(this::html)
                .distinct()
                .limit(MAX_HIGHLIGHTS - 1L)
                .forEach(highlights::add);
        longText(marker, initiative, organisation).map(this::html).ifPresent(highlights::add);
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

    private Optional<MarkedText> longText(Marker marker, InitiativeView initiative, OrganisationView organisation) {
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

    /** The template has no words, so that any language will do. */
    private String html(MarkedText text) {
        return engine.process(TEMPLATE, new Context(Locale.ROOT, Map.of("marked", text)));
    }
}
