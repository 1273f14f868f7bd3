package jp.tsunagari.portal.testing;

import jp.tsunagari.portal.security.session.FormTokens;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.util.ReflectionTestUtils;

/** Brings back the tokens of forms, which {@code csrf()} of mock requests takes away from the portal for good. */
public final class FormCookies {

    private FormCookies() {}

    /** From now on forms have the tokens that they have outside tests. */
    public static void asInReality(ApplicationContext portal) {
        FormTokens tokens = portal.getBean(FormTokens.class);
        portal.getBeansOfType(FilterChainProxy.class).values().stream()
                .flatMap(proxy -> proxy.getFilterChains().stream())
                .flatMap(chain -> chain.getFilters().stream())
                .filter(CsrfFilter.class::isInstance)
                .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens));
    }
}
