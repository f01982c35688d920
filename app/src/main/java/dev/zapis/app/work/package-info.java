/** Work in the background: done whenever its time has come, and whenever somebody says that there is some. */
@NullMarked
package dev.zapis.app.work;

import org.jspecify.annotations.NullMarked;
