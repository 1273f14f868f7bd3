package jp.tsunagari.portal.security;

import jakarta.servlet.DispatcherType;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.SecondFactors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.util.unit.DataSize;

/** Closed by default; {@link Areas} opens what is public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RequestCache pagesToReturnTo,
            ComesIn comesIn,
            UserAccounts accounts,
            SecondFactors factors,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestRequest,
            @Value("${portal.security.totp-required-for-admins}") boolean secondFactorForAdmins) {
        ClosedDoor closedDoor = new ClosedDoor(largestRequest.toBytes());
        if (secondFactorForAdmins) {
            http.addFilterBefore(new SecondFactorDuty(factors), AuthorizationFilter.class);
        }
        return http.authorizeHttpRequests(requests -> requests
                        // The page that was refused is rendered by a forward; it is not a request of its own.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(Areas.PUBLIC, Areas.WITHOUT_ACCOUNT)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/error")
                        .permitAll()
                        .requestMatchers(Areas.SECOND_STEP)
                        .authenticated()
                        .requestMatchers(Areas.ADMIN)
                        .hasRole("ADMIN")
                        .requestMatchers(Areas.OWN)
                        .hasAnyRole("ADMIN", "STAFF")
                        .anyRequest()
                        .denyAll())
                .requestCache(cache -> cache.requestCache(pagesToReturnTo))
                .formLogin(form -> form.loginPage(LoginController.PATH)
                        .successHandler(comesIn)
                        .failureHandler(new RefusedSignIn()))
                .logout(logout -> logout.logoutSuccessUrl("/?signed-out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(closedDoor).accessDeniedHandler(closedDoor))
                .addFilterBefore(new StillWelcome(accounts), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(ContentSecurityPolicy.VALUE))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener ->
                                opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Signing in leads back to a page that needs it. To keep a mistyped address would cost every such visitor a session. */
    @Bean
    RequestCache pagesToReturnTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Areas::needSigningIn);
        return cache;
    }

    /** A malformed address is refused before the chain that writes the headers; its error page needs them all the same. */
    @Bean
    RequestRejectedHandler malformedAddress() {
        return (request, response, rejected) -> {
            response.setHeader("Content-Security-Policy", ContentSecurityPolicy.VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.sendError(HttpStatus.BAD_REQUEST.value());
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
