/** What is made true at each start before anybody is let in: admins, settings of the house, sample data. */
@NullMarked
package dev.zapis.app.bootstrap;

import org.jspecify.annotations.NullMarked;
