package jp.tsunagari.portal.message;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One source of words for templates ({@code #{key}}) and for code ({@link Messages}). */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource() {
        return BundleMessageSource.ofClasspath();
    }

    @Bean
    Messages messages(MessageSource messageSource) {
        return new Messages(messageSource);
    }
}
