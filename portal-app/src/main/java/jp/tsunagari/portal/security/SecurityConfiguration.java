package jp.tsunagari.portal.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.FactorDuty;
import jp.tsunagari.portal.security.password.WholePasswordEncoder;
import jp.tsunagari.portal.security.session.PageToReturnTo;
import jp.tsunagari.portal.security.session.SignInNotes;
import jp.tsunagari.portal.web.server.HeldUpload;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.util.unit.DataSize;

/** Closed by default; {@link AreaRequestMatchers} opens what is public. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final DataSize maxRequest;
    private final PortalAccessDeniedHandler denied;
    private final Duration maxSessionAge;
    private final CsrfTokenRepository formTokens;
    private final Clock clock;
    private final UploadRight photos;

    SecurityConfiguration(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize maxRequest,
            PortalAccessDeniedHandler denied,
            @Value("${portal.security.max-session-age}") Duration maxSessionAge,
            CsrfTokenRepository formTokens,
            Clock clock,
            UploadRight photos) {
        this.maxRequest = maxRequest;
        this.denied = denied;
        this.maxSessionAge = maxSessionAge;
        this.formTokens = formTokens;
        this.clock = clock;
        this.photos = photos;
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            RequestCache pagesToReturnTo,
            SignInSuccessHandler successHandler,
            UserAccounts accounts,
            SignInNotes notes,
            FactorDuty duty) {
        http.addFilterBefore(new RequiredSecondFactorFilter(duty, clock), AuthorizationFilter.class);
        return http.authorizeHttpRequests(requests -> requests
                        // The page that was refused is rendered by a forward; it is not a request of its own.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(AreaRequestMatchers.PUBLIC, AreaRequestMatchers.WITHOUT_ACCOUNT)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/error")
                        .permitAll()
                        .requestMatchers(AreaRequestMatchers.SECOND_STEP)
                        .authenticated()
                        .requestMatchers(AreaRequestMatchers.ADMIN)
                        .hasRole("ADMIN")
                        .requestMatchers(AreaRequestMatchers.OWN)
                        .hasAnyRole("ADMIN", "STAFF", "OFFICER")
                        .anyRequest()
                        .denyAll())
                .csrf(forms ->
                        forms.csrfTokenRepository(formTokens).ignoringRequestMatchers(AreaRequestMatchers.ONE_CLICK))
                .requestCache(cache -> cache.requestCache(pagesToReturnTo))
                .formLogin(form -> form.loginPage(LoginController.PATH)
                        .authenticationDetailsSource(SignInDetails::new)
                        .successHandler(successHandler)
                        .failureHandler(new SignInFailureHandler()))
                .logout(logout -> logout.logoutSuccessUrl("/?signed-out"))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .addFilterBefore(
                        new AccountStatusFilter(accounts, notes, maxSessionAge), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new UploadFilter(accounts, photos, maxRequest.toBytes()), HeaderWriterFilter.class)
                .addFilterAfter(new ReadOnlyFilter(), HeaderWriterFilter.class)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(securityHeaders()))
                .build();
    }

    /** Signing in leads back to a page that needs it. */
    @Bean
    RequestCache pagesToReturnTo() {
        return new PageToReturnTo(AreaRequestMatchers::needSigningIn, "my", "account", "admin");
    }

    @Bean
    HeaderWriter securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    HeldUpload.Paths uploadPaths() {
        return new HeldUpload.Paths(AreaRequestMatchers.UPLOADS, AreaRequestMatchers.SMALL_UPLOADS);
    }

    /** A malformed address is a mistake of the client, not of the server. */
    @Bean
    RequestRejectedHandler malformedAddress() {
        return (request, response, rejected) -> response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return WholePasswordEncoder.withFormer();
    }
}
