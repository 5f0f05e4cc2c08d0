/** Flow specs: what a flow promises, as rows before and rows after, run on embedded databases with the real routes. */
package io.channelsync.spec;
