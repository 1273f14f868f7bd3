package jp.tsunagari.portal.web.server;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;

/** Puts the portal's own parts into the embedded server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyProperties.class)
class ServerConfiguration {

    /** Of a connection: pages fit in, so that no thread waits until a visitor has taken one. */
    private static final String SEND_BUFFER = Integer.toString(512 * 1_024);

    /**
     * @param headers what every answer carries
     * @param uploads where there are forms with files
     * @param pages of errors; made when they are needed, because the server is made first
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedServer(
            BodyProperties limits,
            HeaderWriter headers,
            HeldUpload.Paths uploads,
            ObjectProvider<ServerErrorPages> pages) {
        return server -> {
            server.setProtocol(GuardedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", SEND_BUFFER));
            // The last one is asked first.
            server.addContextCustomizers(context ->
                    context.getParent().getPipeline().addValve(new ServerErrorValve(headers, pages::getObject)));
            server.addContextValves(new BodyValve(limits, uploads));
        };
    }

    /** After the filter that sets the encoding, before sessions and everything that reads a field. */
    @Bean
    FilterRegistrationBean<ReadableRequestFilter> readableRequests() {
        var registration = new FilterRegistrationBean<>(new ReadableRequestFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    /** Before all others: a refusal can be read by other sites' pages, too. */
    @Bean
    FilterRegistrationBean<OpenDataFilter> openData(HeaderWriter headers) {
        var registration = new FilterRegistrationBean<>(new OpenDataFilter(headers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
