package jp.tsunagari.portal.web;

/**
 * The signed-in person, as the layout shows them.
 *
 * @param name what the person is called
 * @param admin whether the admin's pages are offered
 */
record Viewer(String name, boolean admin) {}
