package jp.tsunagari.portal.web.server;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedServer(
            BodyProperties limits, HeaderWriter headers, HeldUpload.Paths uploads) {
        return server -> {
            server.setProtocol(GuardedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> connector.setProperty("socket.txBufSize", SEND_BUFFER));
            server.addContextValves(new BodyValve(limits, uploads.paths(), headers));
        };
    }
}
