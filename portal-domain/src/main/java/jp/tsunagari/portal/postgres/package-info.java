/**
 * The PostgreSQL server that comes with the portal: it runs on the home folder while no other server is configured.
 * Clear words when a start of it fails. For any server: whether it is away, and locks between those that share it.
 */
@NullMarked
package jp.tsunagari.portal.postgres;

import org.jspecify.annotations.NullMarked;
