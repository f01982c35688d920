/** What has to happen outside of the log when a person is forgotten, and after an older copy of it has come back. */
@NullMarked
package dev.zapis.app.forgetting;

import org.jspecify.annotations.NullMarked;
