/** Requests, answers, routes and the guards that every answer passes, without any cloud type. */
@NullMarked
package org.rightsdesk.web;

import org.jspecify.annotations.NullMarked;
