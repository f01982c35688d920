@NullMarked
package dev.zapis.app.session;

import org.jspecify.annotations.NullMarked;
