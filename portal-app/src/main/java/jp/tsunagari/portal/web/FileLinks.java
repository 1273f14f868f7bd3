package jp.tsunagari.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Puts the hash of its content into the address of every style sheet, script and image that a page links to, looked up
 * once. The framework's own filter looks every link of a page up among the files, those to other pages too, and that
 * took a third of the time that a list took.
 */
final class FileLinks extends ResourceUrlEncodingFilter {

    private static final List<String> FOLDERS = List.of("/css/", "/js/", "/images/", "/webjars/");

    private final ObjectProvider<ResourceUrlProvider> files;
    /** By path as templates write it. They write no others than those of files, so that it stays small. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    FileLinks(ObjectProvider<ResourceUrlProvider> files) {
        this.files = files;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String context = ((HttpServletRequest) request).getContextPath();
        String root = request.getServletContext().getContextPath();
        chain.doFilter(request, new Response((HttpServletResponse) response, context, root));
    }

    private String hashed(String path) {
        String address = known.get(path);
        if (address == null) {
            String found = files.getObject().getForLookupPath(path);
            if (found == null) {
                return path;
            }
            known.put(path, found);
            address = found;
        }
        return address;
    }

    private final class Response extends HttpServletResponseWrapper {

        /** With the language, as templates write it. */
        private final String context;
        /** Without it: a file is the same in every language. */
        private final String root;

        Response(HttpServletResponse response, String context, String root) {
            super(response);
            this.context = context;
            this.root = root;
        }

        @Override
        public String encodeURL(String address) {
            boolean file = address.startsWith(context)
                    && FOLDERS.stream().anyMatch(folder -> address.startsWith(folder, context.length()));
            return super.encodeURL(file ? root + hashed(address.substring(context.length())) : address);
        }
    }

    /**
     * Takes the place of the framework's filter, for requests and for error pages as that one does; and for what a refused
     * request is led to, which no filter of the first request reaches any more.
     */
    @Configuration(proxyBeanMethods = false)
    static class FileLinkConfiguration {

        @Bean
        FilterRegistrationBean<ResourceUrlEncodingFilter> fileLinks(ObjectProvider<ResourceUrlProvider> files) {
            var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new FileLinks(files));
            registration.setDispatcherTypes(
                    EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR));
            return registration;
        }
    }
}
