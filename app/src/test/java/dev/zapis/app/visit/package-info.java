@NullMarked
package dev.zapis.app.visit;

import org.jspecify.annotations.NullMarked;
