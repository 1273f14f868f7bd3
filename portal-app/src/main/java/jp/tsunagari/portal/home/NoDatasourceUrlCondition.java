package jp.tsunagari.portal.home;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches when {@code spring.datasource.url} is missing or blank, as it is from an empty environment variable. */
class NoDatasourceUrlCondition extends SpringBootCondition {

    static final String PROPERTY = "spring.datasource.url";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        boolean set = StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY));
        return new ConditionOutcome(
                !set,
                ConditionMessage.forCondition("Embedded database")
                        .because(PROPERTY + (set ? " is set" : " is not set")));
    }
}
