/** What the code and its libraries may not do, read from the class files. */
package io.channelsync.architecture;
