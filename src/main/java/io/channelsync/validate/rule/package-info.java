/** The house rules for routes, one idea a class: mostly things that the route engine accepts in silence. */
package io.channelsync.validate.rule;
