export { AnnotationSidebar, type AnnotationSidebarProps } from './annotation-sidebar';
